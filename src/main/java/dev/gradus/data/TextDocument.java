package dev.gradus.data;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document of a collection.
 *
 * @param id names it, if it has a name
 * @param year when it was written, if that is known
 * @param text what it says
 */
public record TextDocument(Optional<String> id, OptionalInt year, String text) {}
