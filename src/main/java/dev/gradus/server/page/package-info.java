/** Pages as typed records, made from the labs' declarations and rendered by the templates. */
@NullMarked
package dev.gradus.server.page;

import org.jspecify.annotations.NullMarked;
