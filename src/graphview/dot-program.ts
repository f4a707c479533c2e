import type { Receding } from '../visual/ground.ts';
import type { Shape } from './instances.ts';

/** Shared with the program, changed when the theme or the scale changes. */
export interface DotStyle {
  /** Colour of the rim, red, green, blue from 0 to 1. */
  rim: readonly [number, number, number];
  /** Width of the rim outside the dot, CSS pixels. */
  rimWidth: number;
  /** No dot is drawn smaller, CSS pixels. */
  leastRadius: number;
  /** How dots step back; 1 and 1 for those that do not. */
  receding: Receding;
}

const VERTEX = /* glsl */ `
in vec2 a_position;
in float a_size;
in vec4 a_color;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_rimWidth;
uniform float u_soft;
uniform float u_shrink;
uniform float u_leastRadius;
out vec4 v_color;
out vec2 v_offset;
out float v_radius;
void main() {
  v_radius = max(u_shrink * a_size / u_sizeRatio, u_leastRadius);
  // The triangle's inner circle holds dot, rim and soft edge.
  vec2 offset = 2.0 * (v_radius + u_rimWidth + u_soft) * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + offset * 2.0 * u_correctionRatio, 1)).xy, 0, 1);
  v_offset = offset;
  v_color = a_color;
}`;

const FRAGMENT = /* glsl */ `
in vec4 v_color;
in vec2 v_offset;
in float v_radius;
uniform vec3 u_rim;
uniform float u_rimWidth;
uniform float u_soft;
uniform float u_opacity;
out vec4 color;
void main() {
  float away = length(v_offset);
  float inside = 1.0 - smoothstep(v_radius - u_soft, v_radius + u_soft, away);
  float whole = 1.0 - smoothstep(v_radius + u_rimWidth - u_soft, v_radius + u_rimWidth + u_soft, away);
  // The canvas holds premultiplied colours.
  color = vec4(mix(u_rim, v_color.rgb, inside), 1.0) * whole * u_opacity;
}`;

/** Numbers of a row: x and y of 0 to 1, radius in map units, colour. */
export const DOT_ROW = 4;

/** Round dots with a thin rim in the paper's colour, so that dots side by side stay apart. */
export function dotShape(style: DotStyle): Shape {
  return {
    vertex: VERTEX,
    fragment: FRAGMENT,
    corners: [0, 1, 2].flatMap((corner) => [
      Math.cos((corner * 2 * Math.PI) / 3),
      Math.sin((corner * 2 * Math.PI) / 3),
    ]),
    attributes: [
      { name: 'a_position', size: 2 },
      { name: 'a_size', size: 1 },
      { name: 'a_color', size: 4, bytes: true },
    ],
    uniforms: ({ matrix, sizeRatio, correctionRatio, pixelRatio }) => ({
      u_matrix: [...matrix],
      u_sizeRatio: sizeRatio,
      u_correctionRatio: correctionRatio,
      u_soft: 0.5 / pixelRatio,
      u_rim: style.rim,
      u_rimWidth: style.rimWidth,
      u_shrink: style.receding.size,
      u_leastRadius: style.leastRadius,
      u_opacity: style.receding.opacity,
    }),
  };
}
