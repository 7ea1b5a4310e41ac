/** @file What lessons cite, by short names. */
export const papers = {
  simclr: {
    citation:
      'T. Chen, S. Kornblith, M. Norouzi, G. Hinton: A Simple Framework for Contrastive Learning of Visual Representations. ICML 2020',
    address: 'https://arxiv.org/abs/2002.05709',
  },
  cpc: {
    citation:
      'A. van den Oord, Y. Li, O. Vinyals: Representation Learning with Contrastive Predictive Coding. 2018',
    address: 'https://arxiv.org/abs/1807.03748',
  },
  autoencoder: {
    citation:
      'G. Hinton, R. Salakhutdinov: Reducing the Dimensionality of Data with Neural Networks. Science 313, 2006',
    address: 'https://doi.org/10.1126/science.1127647',
  },
  rotation: {
    citation:
      'S. Gidaris, P. Singh, N. Komodakis: Unsupervised Representation Learning by Predicting Image Rotations. ICLR 2018',
    address: 'https://arxiv.org/abs/1803.07728',
  },
  cifar: {
    citation: 'A. Krizhevsky: Learning Multiple Layers of Features from Tiny Images. 2009',
    address: 'https://www.cs.toronto.edu/~kriz/cifar.html',
  },
} as const;

export type PaperName = keyof typeof papers;
