package dev.gradus.labs;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.PixelStatistics;

/**
 * Images that labs learn from, shared by all runs that ask for the same.
 *
 * @param statistics mean and standard deviation of all training pixels
 */
public record ImageSet(LabelledImages train, LabelledImages test, PixelStatistics statistics) {}
