import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram } from 'sigma/rendering';
import type { NodeProgramType, ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

/** Shared with the program, changed when the theme changes. */
export interface DotStyle {
  /** Colour of the rim, red, green, blue from 0 to 1. */
  rim: readonly [number, number, number];
  /** Width of the rim outside the dot, CSS pixels. */
  rimWidth: number;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_rimWidth;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
void main() {
  v_radius = a_size / u_sizeRatio;
  // The triangle's inner circle holds dot, rim and one pixel of soft edge.
  vec2 offset = 2.0 * (v_radius + u_rimWidth + 1.0) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset * 2.0 * u_correctionRatio, 1)).xy, 0, 1);
  v_offset = offset;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
uniform vec3 u_rim;
uniform float u_rimWidth;
uniform float u_pixelRatio;
void main() {
  float distance = length(v_offset);
  #ifdef PICKING_MODE
  if (distance > v_radius) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.5 / u_pixelRatio;
  float inside = 1.0 - smoothstep(v_radius - soft, v_radius + soft, distance);
  float whole = 1.0 - smoothstep(v_radius + u_rimWidth - soft, v_radius + u_rimWidth + soft, distance);
  // The canvas holds premultiplied colours.
  gl_FragColor = vec4(mix(u_rim, v_color.rgb, inside), 1.0) * (whole * v_color.a);
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_rim', 'u_rimWidth'] as const;
const TURN = (2 * Math.PI) / 3;

/** A sigma program for round dots with a thin rim in the paper's colour, so that dots side by side stay apart. */
export function createDotProgram(style: DotStyle): NodeProgramType {
  class DotProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [TURN], [2 * TURN]],
      };
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
      this.array.set([data.x, data.y, data.size, floatColor(data.color), id], start);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
      gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
      gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
      gl.uniform3f(uniformLocations['u_rim']!, ...(style.rim as [number, number, number]));
      gl.uniform1f(uniformLocations['u_rimWidth']!, style.rimWidth);
    }
  }
  return DotProgram as unknown as NodeProgramType;
}
