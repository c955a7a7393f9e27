package dev.gradus.run;

import java.util.Set;

/** One client's line to a run, from {@link RunSession#attach}. Safe from any thread. */
public interface Attachment {
    /** The client has taken the frame with this sequence number. */
    void acknowledge(long sequence);

    /** Series on demand that the client shows now. */
    void view(Set<String> wanted);

    /** The client has gone. */
    void detach();
}
