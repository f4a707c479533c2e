/**
 * Words that are written with a capital inside sentences hardly without exception: of 157,000 abstracts of arXiv and the ACL
 * Anthology those that stand so in fifteen and more, between words in lower case and fifteen times as often as in lower case, or
 * in forty and more wherever they stand and fifty times as often; without months. A small collection may have them beside
 * other capitals alone ("3D Gaussian Splatting (3DGS)").
 */
const PROPER_NAMES = new Set(
  `adam africa african alexa amazon america american amharic anthropic apache apertium arab arabic argoverse arthur asia
  asian auslander australia australian bangla bangladesh bantu basque bayesian bengali berkeley bernoulli bernstein
  borel bradley brauer brazil brazilian brier british bruhat bulgarian calabi canada cantonese carlo cartan catalan
  charades chen china chinese cityscapes clark claude cohen coulomb coxeter croatian cyrillic czech danish deligne
  dempster devanagari devlin dirichlet doppler dravidian drinfeld dutch dynkin earley edinburgh egyptian elo english
  estonian euclidean euler europarl europe european facebook faroese farsi filipino finnish fisher flan fleiss flemish
  fourier france freebase french frobenius galician galois gauss gaussian gaussians gelfand gemini gemma german germanic
  germany gibbs google gorenstein grassmannian greek gromov grothendieck gujarati gumbel hadamard hamiltonian harish
  harris hausa hausdorff hebrew hecke heisenberg helsinki hermitian hessian higgs hilbert hindi hinglish hochschild
  hodge hopf hugging hungarian icelandic india indian indic indo indonesia indonesian instagram inuktitut irish islamic
  italian italy iwahori jaccard jacobian jacquet janus japan japanese java jensen jetson johnson jordan kac kaggle kaldi
  kalman kannada kazakh kazhdan kendall kim kolmogorov korean koszul kronecker kullback kurdish kvasir lagrangian
  landsat langlands laplace laplacian latin latvian lee levenshtein levi lewis librispeech likert lipschitz lithuanian
  liu llama lusztig luxembourgish lyapunov macdonald mahalanobis malayalam maltese mamba manipuri manning marathi marian
  markov markovian microsoft minecraft mip mistral mixtral monte morita moroccan myanmar nakajima nakayama nash nemotron
  nepali netherlands neumann newsela nordic norwegian objaverse oxford pareto paris pashto pearson penn persian poincaré poisson
  polish portuguese praat prague princeton prolog punjabi pythia quechua qwen reddit retinex riemann riemannian romanian
  rouge russia russian sanskrit satake schubert schur semitic serbian serre shannon shapley shimura singapore sinhala
  sinkhorn slavic slovak slovene slovenian smatch socratic southeast spain spanish spearman springer stackelberg
  stanford stanza sudoku swahili swedish swin swiss switchboard taiwan tamil taylor telugu thai tibetan tigrinya tulu
  tunisian turing turkic turkish twitter ukraine ukrainian unbabel uralic urdu uyghur vaswani verma vicuna vietnamese
  viterbi voronoi wang wasserstein waymo weyl whittaker wikidata wikipedia winograd wolof xception yang yangian yelp
  york yoruba zenodo zhang zipfian`.split(/\s+/),
);

/** Whether a lower-case word form is a name whatever a collection shows of it. */
export function isProperName(form: string): boolean {
  return PROPER_NAMES.has(form);
}
