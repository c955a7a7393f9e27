/** What scripts ask the server over HTTP: strict readers, answers in JSON. */
@NullMarked
package dev.gradus.server.api;

import org.jspecify.annotations.NullMarked;
