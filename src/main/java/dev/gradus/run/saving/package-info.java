/** Runs that outlive the process: one file each, read when somebody asks for it. */
@NullMarked
package dev.gradus.run.saving;

import org.jspecify.annotations.NullMarked;
