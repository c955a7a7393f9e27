package dev.gradus.data.generate;

import dev.gradus.data.PointCloud;
import java.util.List;

/**
 * Point clouds, each with its class. Immutable: the array is not copied and must not change.
 *
 * @param clouds all with the same number of points
 * @param labels class of each cloud, an index into classNames
 * @param classNames names of the classes
 */
public record LabelledClouds(List<PointCloud> clouds, int[] labels, List<String> classNames) {
    public LabelledClouds {
        clouds = List.copyOf(clouds);
        classNames = List.copyOf(classNames);
    }

    /** Number of clouds. */
    public int size() {
        return labels.length;
    }
}
