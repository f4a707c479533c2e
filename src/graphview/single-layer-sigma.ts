import Sigma from 'sigma';

/** Stands for drawing contexts that nothing is drawn with: what Sigma asks of each in every frame. */
const NO_CONTEXT = {
  COLOR_BUFFER_BIT: 0,
  bindFramebuffer(): void {},
  clear(): void {},
  clearRect(): void {},
  getExtension: (): null => null,
  scale(): void {},
  viewport(): void {},
};

/**
 * Sigma with one layer to draw on. Sigma makes three WebGL contexts and four canvases, each as large as the view, and a
 * texture for picking anew in every frame. We draw links and dots into one layer and find what is pointed at ourselves, and
 * with software rendering the rest was half of the time to the first picture.
 */
export class SingleLayerSigma extends Sigma {
  override createWebGLContext(id: string): WebGLRenderingContext {
    // Without `picking`.
    if (id === 'nodes') return super.createWebGLContext(id);
    return without(this, id, 'webGLContexts') as unknown as WebGLRenderingContext;
  }

  override createCanvasContext(id: string): this {
    without(this, id, 'canvasContexts');
    return this;
  }
}

/** Not a private method: Sigma's constructor calls, before ours has begun. */
function without(sigma: Sigma, id: string, kind: 'webGLContexts' | 'canvasContexts'): typeof NO_CONTEXT {
  // Listeners want an element; it costs nothing as long as it has no context.
  sigma.createCanvas(id).style.display = 'none';
  (sigma as unknown as Record<typeof kind, Record<string, unknown>>)[kind][id] = NO_CONTEXT;
  return NO_CONTEXT;
}
