/** Which data sets there are, where each comes from, and the folder that holds those that have been fetched. */
@NullMarked
package dev.gradus.data.catalogue;

import org.jspecify.annotations.NullMarked;
