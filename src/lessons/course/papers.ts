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
  temperature: {
    citation: 'F. Wang, H. Liu: Understanding the Behaviour of Contrastive Loss. CVPR 2021',
    address: 'https://arxiv.org/abs/2012.09740',
  },
  alignment: {
    citation:
      'T. Wang, P. Isola: Understanding Contrastive Representation Learning through Alignment and Uniformity on the Hypersphere. ICML 2020',
    address: 'https://arxiv.org/abs/2005.10242',
  },
  rankMe: {
    citation:
      'Q. Garrido, R. Balestriero, L. Najman, Y. LeCun: RankMe: Assessing the Downstream Performance of Pretrained Self-Supervised Representations by Their Rank. ICML 2023',
    address: 'https://arxiv.org/abs/2210.02885',
  },
  shortcuts: {
    citation:
      'R. Geirhos et al.: Shortcut Learning in Deep Neural Networks. Nature Machine Intelligence 2, 2020',
    address: 'https://arxiv.org/abs/2004.07780',
  },
  context: {
    citation:
      'C. Doersch, A. Gupta, A. Efros: Unsupervised Visual Representation Learning by Context Prediction. ICCV 2015',
    address: 'https://arxiv.org/abs/1505.05192',
  },
  views: {
    citation:
      'Y. Tian, C. Sun, B. Poole, D. Krishnan, C. Schmid, P. Isola: What Makes for Good Views for Contrastive Learning? NeurIPS 2020',
    address: 'https://arxiv.org/abs/2005.10243',
  },
  mnist: {
    citation:
      'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-Based Learning Applied to Document Recognition. Proceedings of the IEEE 86, 1998',
    address: 'https://doi.org/10.1109/5.726791',
  },
  cifar: {
    citation: 'A. Krizhevsky: Learning Multiple Layers of Features from Tiny Images. 2009',
    address: 'https://www.cs.toronto.edu/~kriz/cifar.html',
  },
} as const;

export type PaperName = keyof typeof papers;
