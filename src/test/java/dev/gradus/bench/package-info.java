/** Benchmarks of single loops: {@code mvn test-compile exec:exec@bench -Dbench=Gemm}. */
@NullMarked
package dev.gradus.bench;

import org.jspecify.annotations.NullMarked;
