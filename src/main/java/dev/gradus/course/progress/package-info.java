/** What learners have answered, and how well: kept by the server under a name that cannot be turned back into a visitor. */
@NullMarked
package dev.gradus.course.progress;

import org.jspecify.annotations.NullMarked;
