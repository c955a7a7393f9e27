package dev.gradus.data.catalogue;

import java.nio.file.Path;

/**
 * The folder of this machine that holds fetched data sets, each in a folder of its own name. It need not exist.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {}
