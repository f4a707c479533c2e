import { FADE_POWER } from '../visual/ground.ts';
import type { LinkFade } from '../visual/ground.ts';
import type { Shape } from './instances.ts';

/** Shared with the program, changed with the scale. */
export interface LinkStyle {
  fade: LinkFade;
}

const VERTEX = /* glsl */ `
in vec2 a_source;
in vec2 a_target;
in vec4 a_color;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_reach;
uniform float u_fullLength;
uniform float u_share;
out vec4 v_color;
out float v_aside;
void main() {
  vec2 from = (u_matrix * vec3(a_source, 1)).xy;
  vec2 to = (u_matrix * vec3(a_target, 1)).xy;
  vec2 along = (to - from) * u_size;
  vec2 normal = vec2(-along.y, along.x) / max(length(along), 1e-6);
  v_aside = a_corner.y * u_reach;
  gl_Position = vec4(mix(from, to, a_corner.x) + normal * v_aside * 2.0 / u_size, 0, 1);
  // Half: the screen is two units wide.
  float across = max(0.5 * length(along), 1.0);
  v_color = a_color * u_share * pow(min(1.0, u_fullLength / across), ${FADE_POWER.toFixed(2)});
}`;

const FRAGMENT = /* glsl */ `
in vec4 v_color;
in float v_aside;
uniform float u_half;
uniform float u_soft;
out vec4 color;
void main() {
  // Colours come premultiplied.
  color = v_color * (1.0 - smoothstep(u_half - u_soft, u_half + u_soft, abs(v_aside)));
}`;

/** Numbers of a row: both ends as x and y of 0 to 1, premultiplied colour. */
export const LINK_ROW = 5;

/** Straight links of one width on the screen, in CSS pixels. */
export function linkShape(width: number, style: LinkStyle): Shape {
  return {
    vertex: VERTEX,
    fragment: FRAGMENT,
    corners: [0, -1, 0, 1, 1, -1, 1, -1, 0, 1, 1, 1],
    attributes: [
      { name: 'a_source', size: 2 },
      { name: 'a_target', size: 2 },
      { name: 'a_color', size: 4, bytes: true },
    ],
    uniforms({ matrix, width: across, height, pixelRatio }) {
      const soft = 0.5 / pixelRatio;
      return {
        u_matrix: [...matrix],
        u_size: [across, height],
        u_fullLength: style.fade.fullLength,
        u_share: style.fade.share,
        u_half: width / 2,
        u_soft: soft,
        u_reach: width / 2 + soft,
      };
    },
  };
}
