/** What all requests have in common: JSON, origins, security headers, visitors, the front end's files. */
@NullMarked
package dev.gradus.server.http;

import org.jspecify.annotations.NullMarked;
