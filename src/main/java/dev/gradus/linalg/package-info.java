/** Dense linear algebra: factorisations, least squares, spectra. The only place that knows EJML. */
@NullMarked
package dev.gradus.linalg;

import org.jspecify.annotations.NullMarked;
