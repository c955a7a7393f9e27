package dev.gradus.server.page;

/**
 * A request that cannot be answered: one cause, one next step.
 *
 * @param number of the request in the log
 */
public record ErrorPage(Shell shell, int status, String title, String cause, Failure.Next next, String number) {}
