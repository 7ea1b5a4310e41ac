/** @file The terms of the field in English: what the page explains where it says them, and the glossary lists. */
export const en = {
  view: {
    name: 'view',
    text: 'A randomly changed copy of an image (cropped, recoloured, …) that still means the same.',
  },
  positivePair: {
    name: 'positive pair',
    text: 'Two views of the same image. The network learns to bring them together.',
  },
  negative: {
    name: 'negative',
    text: 'A view of any other image in the batch. The network learns to push it away.',
  },
  encoder: {
    name: 'encoder',
    text: 'The network f that turns a view into its representation h. This is the part you keep after training.',
  },
  representation: {
    name: 'representation h',
    text: 'What the encoder knows about a view, as a list of numbers; other tasks build on it.',
  },
  head: {
    name: 'projection head',
    text: 'A small network g between h and the loss. It is thrown away after training.',
  },
  embedding: {
    name: 'embedding z',
    text: 'The output of the head. The loss compares embeddings, by their cosine unless normalising is off.',
  },
  batchNorm: {
    name: 'batch norm',
    text: 'Shifts and scales each channel to mean 0 and variance 1 over the whole batch of 2N views.',
  },
  cosine: {
    name: 'cosine similarity',
    text: '1 if two embeddings point the same way, 0 at right angles, −1 if opposite.',
  },
  temperature: {
    name: 'temperature',
    text: 'How decisive the guess is: similarities are divided by it before softmax or sigmoid. The lower, the sharper.',
  },
  ntXent: {
    name: 'NT-Xent',
    text: 'How hard it is to pick out the partner: −ln of the probability it is given. Short for normalised temperature-scaled cross entropy.',
  },
  accuracy: {
    name: 'contrastive accuracy',
    text: 'Fraction of views whose most similar other view is their partner.',
  },
  epoch: { name: 'epoch', text: 'One pass over all training images.' },
  step: {
    name: 'step',
    text: 'A batch goes forward, its gradients go backward, and all weights are updated once.',
  },
  batch: {
    name: 'batch',
    text: 'The images of one step. Whatever the objective, 2N copies of them are encoded at once.',
  },
  contrastive: {
    name: 'contrastive learning',
    text: 'Learning from comparisons: what belongs together is to lie close, all else apart. No labels are needed.',
  },
  augmentation: {
    name: 'data augmentation',
    text: 'Random changes of an image that leave its meaning as it is, such as crops and other colours.',
  },
  premise: {
    name: 'premise',
    text: 'What contrastive learning rests on: an augmentation must not change what an image means.',
  },
  anchor: {
    name: 'anchor',
    text: 'The view from which all others are looked at: one of them is its partner, all others are negatives.',
  },
  partner: { name: 'partner', text: 'The other view of the anchor’s image.' },
  falseNegative: {
    name: 'false negative',
    text: 'A negative that shows the same kind of thing as the anchor, and is pushed away nevertheless.',
  },
  loss: {
    name: 'loss',
    text: 'A number that says how badly the network does at its task. Training changes the weights so that it falls.',
  },
  infoNce: {
    name: 'InfoNCE',
    text: 'A loss: −ln of the probability of the partner among all candidates. NT-Xent is one of its kind.',
  },
  softmax: {
    name: 'softmax',
    text: 'Turns a row of numbers into probabilities: exp of each, divided by the sum of them all.',
  },
  nat: {
    name: 'nat',
    text: 'What a loss is measured in that uses the natural logarithm: 1 nat is −ln(1/e), about 1.44 bits.',
  },
  blindGuess: {
    name: 'ln(2N − 1)',
    text: 'The loss of a blind guess among the 2N − 1 other views of a batch of N images.',
  },
  weights: { name: 'weights', text: 'The numbers in a network that training changes.' },
  gradient: {
    name: 'gradient',
    text: 'By how much the loss changes, and which way, when a weight changes a little.',
  },
  learningRate: { name: 'learning rate', text: 'How far the weights move along the gradient in one step.' },
  weightDecay: { name: 'weight decay', text: 'Makes all weights a little smaller in every step.' },
  optimizer: {
    name: 'optimiser',
    text: 'The rule that makes new weights of gradients, often with a memory of earlier steps.',
  },
  label: { name: 'label', text: 'What an image shows, as a person has said it.' },
  supervised: { name: 'supervised learning', text: 'Learning from labelled examples.' },
  autoencoder: {
    name: 'autoencoder',
    text: 'A network that makes its input small and then rebuilds it. It learns without labels.',
  },
  decoder: {
    name: 'decoder',
    text: 'The part of an autoencoder that rebuilds the image. It is thrown away after training.',
  },
  proxyTask: {
    name: 'proxy task',
    text: 'A task whose labels are made up from the images themselves, such as telling by how much an image was turned.',
  },
  probe: {
    name: 'linear probe',
    text: 'A single linear layer, trained with labels on the frozen h: how much of the classes can be read from it?',
  },
  knn: {
    name: 'k-NN',
    text: 'k nearest neighbours: an image is taken for what most of the k training images nearest to it in h show.',
  },
  testImages: {
    name: 'test images',
    text: 'Images that the network never trained on. What it has learned is judged on these.',
  },
  chance: { name: 'chance', text: 'How often somebody would be right who knows nothing.' },
  standardError: {
    name: 'standard error',
    text: 'How far a measured fraction may lie from the true one, because it was measured on so many examples only. Shown as ±.',
  },
  histogram: {
    name: 'colour histogram',
    text: 'How often each colour occurs in an image, without regard to where.',
  },
  shortcut: {
    name: 'shortcut',
    text: 'A rule that wins on the task at hand without what the task was meant to teach, such as comparing colours.',
  },
  collapse: {
    name: 'collapse',
    text: 'All embeddings become the same, whatever the image: everything is close, and nothing was learned.',
  },
  alignment: {
    name: 'alignment',
    text: 'How close partners are. Alone it is no merit: a collapsed network has it perfectly.',
  },
  uniformity: { name: 'uniformity', text: 'How evenly embeddings spread over all directions.' },
  rankMe: {
    name: 'effective rank',
    text: 'How many directions the embeddings really use (RankMe). It falls when a network collapses.',
  },
  seed: {
    name: 'seed',
    text: 'A number from which all that is random in a run follows: the same seed gives the same run again.',
  },
} as const;
