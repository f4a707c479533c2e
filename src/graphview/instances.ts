import type { NodeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/** What one program draws: rows of numbers, in drawing order. */
export interface Instances {
  /** `count` rows of as many numbers as the shape's attributes have; colours are four bytes in one number. */
  data: Float32Array;
  count: number;
  /** Raised with every change of `data`: only then the rows go to the graphics card again. */
  version: number;
}

/** How an instance is drawn: two shaders (GLSL ES 3.00) and the corners that each instance spans. */
export interface Shape {
  readonly vertex: string;
  readonly fragment: string;
  /** Where the corners of its triangles lie, two numbers a corner; the vertex shader reads them as `a_corner`. */
  readonly corners: readonly number[];
  /** A row's attributes in order; `bytes`: four normalised bytes in one number. */
  readonly attributes: readonly { readonly name: string; readonly size: number; readonly bytes?: boolean }[];
  uniforms(params: RenderParams): Readonly<Record<string, number | readonly number[]>>;
}

/**
 * A program of Sigma that draws many things for a single node of its graph, straight from columns. Sigma keeps an object and a
 * dozen texts for each node, asks a function how each looks, and draws all of them twice (once for picking): with 100,000
 * papers that takes seconds and hundreds of megabytes. Here a change of looks writes numbers into one array.
 *
 * Each row is handed over once for each of its corners: software WebGL makes a drawing call of every instance, and 77,530 dots
 * took more than two seconds. `stored`: drawn once for a view and copied into each of its frames, for what stays as it is
 * while other things change.
 */
export function createInstancedProgram(shape: Shape, instances: Instances, stored = false): NodeProgramType {
  const corners = shape.corners.length / 2;
  const row = shape.attributes.reduce((sum, { size, bytes }) => sum + (bytes ? 1 : size), 0);

  class InstancedProgram {
    drawLabel = undefined;
    drawHover = undefined;
    readonly #gl: WebGL2RenderingContext;
    /** Compiled when there is first something to draw. */
    #made: Made | null = null;
    readonly #uniforms = new Map<string, WebGLUniformLocation | null>();
    readonly #store = stored ? createStore() : null;
    #uploaded = -1;
    #repeated: Uint32Array<ArrayBuffer> = new Uint32Array();

    constructor(context: WebGLRenderingContext) {
      // Sigma asks for WebGL 2 first, and the view is not made where there is none.
      const gl = context as unknown as WebGL2RenderingContext;
      this.#gl = gl;
    }

    reallocate(): void {}
    process(): void {}

    render(params: RenderParams): void {
      if (instances.count === 0) return;
      const gl = this.#gl;
      const uniforms = Object.entries(shape.uniforms(params));
      if (this.#store === null) {
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
        this.#draw(params, uniforms);
      } else {
        const view = JSON.stringify([instances.version, params.pixelRatio, uniforms]);
        this.#store.copy(gl, view, () => this.#draw(params, uniforms));
      }
    }

    kill(): void {
      const gl = this.#gl;
      this.#store?.kill(gl);
      if (this.#made === null) return;
      gl.deleteProgram(this.#made.program);
      gl.deleteBuffer(this.#made.rows);
      gl.deleteVertexArray(this.#made.vertices);
    }

    #draw(params: RenderParams, uniforms: readonly [string, number | readonly number[]][]): void {
      const gl = this.#gl;
      const { program, vertices, rows } = (this.#made ??= make(gl, shape, row));
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.useProgram(program);
      gl.enable(gl.BLEND);
      if (this.#uploaded !== instances.version) {
        this.#uploaded = instances.version;
        gl.bindBuffer(gl.ARRAY_BUFFER, rows);
        this.#repeated = repeated(instances, row, corners, this.#repeated);
        gl.bufferData(gl.ARRAY_BUFFER, this.#repeated, gl.STATIC_DRAW);
      }
      for (const [name, value] of uniforms) this.#set(program, name, value);
      gl.bindVertexArray(vertices);
      gl.drawArrays(gl.TRIANGLES, 0, corners * instances.count);
      gl.bindVertexArray(null);
    }

    #set(program: WebGLProgram, name: string, value: number | readonly number[]): void {
      const gl = this.#gl;
      let place = this.#uniforms.get(name);
      if (place === undefined) this.#uniforms.set(name, (place = gl.getUniformLocation(program, name)));
      if (typeof value === 'number') gl.uniform1f(place, value);
      else if (value.length === 9) gl.uniformMatrix3fv(place, false, value);
      else if (value.length === 3) gl.uniform3fv(place, value);
      else gl.uniform2fv(place, value);
    }
  }
  return InstancedProgram as unknown as NodeProgramType;
}

/** A picture kept on the graphics card. */
interface Store {
  /** Copies the picture of `view` to the canvas; `draw` draws it where another one is kept. */
  copy(gl: WebGL2RenderingContext, view: string, draw: () => void): void;
  kill(gl: WebGL2RenderingContext): void;
}

function createStore(): Store {
  let frame: WebGLFramebuffer | null = null;
  let pixels: WebGLRenderbuffer | null = null;
  let [width, height] = [0, 0];
  let kept = '';
  return {
    copy(gl, view, draw) {
      frame ??= gl.createFramebuffer();
      pixels ??= gl.createRenderbuffer();
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      if (width !== gl.drawingBufferWidth || height !== gl.drawingBufferHeight) {
        [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
        kept = '';
        gl.bindRenderbuffer(gl.RENDERBUFFER, pixels);
        gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height);
        gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, pixels);
      }
      if (kept !== view) {
        kept = view;
        gl.clear(gl.COLOR_BUFFER_BIT);
        draw();
      }
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
      gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    kill(gl) {
      gl.deleteFramebuffer(frame);
      gl.deleteRenderbuffer(pixels);
    },
  };
}

/** A program that draws nothing, in the place of those that Sigma would compile and never use. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

interface Made {
  readonly program: WebGLProgram;
  readonly vertices: WebGLVertexArrayObject;
  readonly rows: WebGLBuffer;
}

/** `row`: numbers of a row. */
function make(gl: WebGL2RenderingContext, shape: Shape, row: number): Made {
  const made: Made = { program: link(gl, shape), vertices: gl.createVertexArray(), rows: gl.createBuffer() };
  gl.bindVertexArray(made.vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, made.rows);
  let offset = 0;
  for (const { name, size, bytes = false } of shape.attributes) {
    attribute(gl, made.program, name, bytes ? 4 : size, bytes, 4 * row, offset);
    offset += 4 * (bytes ? 1 : size);
  }
  gl.bindVertexArray(null);
  return made;
}

function attribute(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  name: string,
  size: number,
  bytes: boolean,
  stride: number,
  offset: number,
): void {
  const place = gl.getAttribLocation(program, name);
  if (place < 0) return;
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, size, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, bytes, stride, offset);
}

/** Every row as many times as it has corners, in `before` where that is as long. Bits are copied: colours are no numbers. */
function repeated(
  { data, count }: Instances,
  row: number,
  corners: number,
  before: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const from = new Uint32Array(data.buffer, data.byteOffset, count * row);
  const to = before.length === from.length * corners ? before : new Uint32Array(from.length * corners);
  let at = 0;
  for (let start = 0; start < from.length; start += row) {
    for (let corner = 0; corner < corners; corner++) {
      for (let part = 0; part < row; part++) to[at++] = from[start + part]!;
    }
  }
  return to;
}

/** Says in the shader's own words which corner a vertex is. */
function cornerOfVertex(corners: readonly number[]): string {
  const count = corners.length / 2;
  const places = Array.from(
    { length: count },
    (_, at) => `vec2(${corners[2 * at]!.toFixed(6)}, ${corners[2 * at + 1]!.toFixed(6)})`,
  );
  return `const vec2 CORNERS[${count}] = vec2[${count}](${places.join(', ')});\n#define a_corner CORNERS[gl_VertexID % ${count}]\n`;
}

function link(gl: WebGL2RenderingContext, { vertex, fragment, corners }: Shape): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [gl.VERTEX_SHADER, gl.FRAGMENT_SHADER].map((type, at) => {
    const shader = gl.createShader(type)!;
    const source = at === 0 ? cornerOfVertex(corners) + vertex : fragment;
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\n${source}`);
    // Asking for the result of each step would wait for it; drivers compile and link meanwhile.
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    return shader;
  });
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) === false && !gl.isContextLost()) {
    const why = shaders.map((shader) => gl.getShaderInfoLog(shader)).join('\n');
    throw new Error(`WebGL: ${gl.getProgramInfoLog(program)}\n${why}`);
  }
  shaders.forEach((shader) => gl.deleteShader(shader));
  return program;
}
