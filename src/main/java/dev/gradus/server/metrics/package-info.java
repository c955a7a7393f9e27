/** Figures for those who operate the server, in the format of Prometheus. The only place with Micrometer. */
@NullMarked
package dev.gradus.server.metrics;

import org.jspecify.annotations.NullMarked;
