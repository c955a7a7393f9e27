/** The web server: routes, visitors, security; hands requests to pages, the API and the socket. */
@NullMarked
package dev.gradus.server;

import org.jspecify.annotations.NullMarked;
