package dev.gradus.server.page;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is round every page: head, navigation, footer.
 *
 * @param theme the reader's own choice, {@code light} or {@code dark}; empty follows the system
 * @param assets gives a file of the front end its address
 * @param section the part of the site the page belongs to
 */
public record Shell(String title, Optional<String> theme, UnaryOperator<String> assets, Section section) {
    /** Where a page stands in the navigation. */
    public enum Section {
        CATALOGUE,
        LAB,
        /** Inside another site's page: no navigation at all. */
        EMBED,
        OTHER
    }

    /** The same inside another site's page. */
    Shell embedded() {
        return new Shell(title, theme, assets, Section.EMBED);
    }

    public boolean isEmbedded() {
        return section == Section.EMBED;
    }

    public String asset(String file) {
        return assets.apply(file);
    }

    /** The navigation's mark on "Labs". */
    public String current() {
        return switch (section) {
            case CATALOGUE -> "page";
            case LAB -> "true";
            case OTHER, EMBED -> "false";
        };
    }
}
