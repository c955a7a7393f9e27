/** The line between a browser and its run: addresses and permissions of sockets, messages as bytes. */
@NullMarked
package dev.gradus.server.socket;

import org.jspecify.annotations.NullMarked;
