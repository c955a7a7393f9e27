package dev.gradus.e2e;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a chart exports as CSV. */
final class Downloads {
    private Downloads() {}

    /** The steps of a chart's histories. */
    static List<Long> steps(Page page, String chart) {
        return rows(page, chart).stream()
                .skip(1)
                .map(row -> (long) Double.parseDouble(row[0]))
                .toList();
    }

    /** The last curve of a chart, in order of its steps; not a number where it has no value. */
    static List<Double> lastCurve(Page page, String chart) {
        return rows(page, chart).stream()
                .skip(1)
                .map(row -> row[row.length - 1].isEmpty() ? Double.NaN : Double.parseDouble(row[row.length - 1]))
                .toList();
    }

    /** The numbers of the column whose heading begins so, by step; without its empty cells. */
    static SortedMap<Long, Double> column(Page page, String chart, String heading) {
        List<String[]> rows = rows(page, chart);
        int column = 0;
        while (!rows.getFirst()[column].startsWith(heading)) {
            column++;
        }
        SortedMap<Long, Double> numbers = new TreeMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            if (!row[column].isEmpty()) {
                numbers.put((long) Double.parseDouble(row[0]), Double.parseDouble(row[column]));
            }
        }
        return numbers;
    }

    private static List<String[]> rows(Page page, String chart) {
        Locator disclosure = page.locator("#chart-" + chart + " [data-table]");
        if (disclosure.getAttribute("open") == null) {
            disclosure.locator("summary").click();
        }
        Download download = page.waitForDownload(() -> page.locator("#chart-" + chart)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save as CSV"))
                .click());
        try {
            return Files.readAllLines(download.path()).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
