package dev.gradus.data.generate;

import dev.gradus.data.BagOfWords;

/**
 * Documents with the topics that they were drawn from. Immutable: the array is not copied and must not change.
 *
 * @param documents what is learned from
 * @param reference others of the same kind, to judge topics by
 * @param topics chance of each word in each topic, [topics, words], rows sum to 1
 */
public record TopicCorpus(BagOfWords documents, BagOfWords reference, double[] topics) {}
