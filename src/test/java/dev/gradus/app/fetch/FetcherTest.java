package dev.gradus.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.app.fetch.FileServer.Answer;
import dev.gradus.app.fetch.Progress.Display;
import dev.gradus.data.catalogue.DataFile;
import dev.gradus.data.read.ContentCheck;
import dev.gradus.data.read.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FetcherTest {
    private static final byte[] PLAIN = new byte[300_000];
    private static final byte[] PACKED;

    static {
        for (int i = 0; i < PLAIN.length; i++) {
            PLAIN[i] = (byte) ((i * (i >> 3)) >> 5);
        }
        PACKED = packed();
    }

    @TempDir
    Path folder;

    private final FileServer server = new FileServer();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fileComesUnderItsNameOnceItIsTheRightOne() throws Exception {
        fetch(Display.LINES, FileServer.file(PACKED));
        assertThat(folder.resolve("set/digits.gz")).hasBinaryContent(PACKED);
        assertThat(names()).containsExactly("digits.gz");
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("digits.gz  100 %")
                .hasLineCount(5);
    }

    @Test
    void terminalSeesABar() throws Exception {
        fetch(Display.BAR, FileServer.file(PACKED));
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\r[" + "#".repeat(30) + "] digits.gz  100 %");
    }

    @Test
    void brokenTransferGoesOnWhereItBroke() throws Exception {
        assertThatThrownBy(() -> fetch(Display.LINES, FileServer.cut(PACKED, 1000)))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("digits.gz did not come (127.0.0.1: ")
                .hasMessageContaining("try again to go on");
        assertThat(names()).singleElement().asString().endsWith(".part");
        fetch(Display.LINES, FileServer.file(PACKED));
        assertThat(server.requests()).containsExactly("/digits.gz", "/digits.gz bytes=1000-");
        assertThat(names()).containsExactly("digits.gz");
        assertThat(folder.resolve("set/digits.gz")).hasBinaryContent(PACKED);
    }

    @Test
    void serverThatSendsAllAgainIsUnderstood() throws Exception {
        assertThatThrownBy(() -> fetch(Display.LINES, FileServer.cut(PACKED, 1000)))
                .isInstanceOf(FetchException.class);
        fetch(Display.LINES, FileServer.wholeFile(PACKED));
        assertThat(folder.resolve("set/digits.gz")).hasBinaryContent(PACKED);
    }

    @Test
    void partThatDoesNotFitTheRestIsFetchedAnew() throws Exception {
        byte[] other = PACKED.clone();
        Arrays.fill(other, 0, 1000, (byte) 7);
        assertThatThrownBy(() -> fetch(Display.LINES, FileServer.cut(other, 1000)))
                .isInstanceOf(FetchException.class);
        fetch(Display.LINES, FileServer.file(PACKED));
        assertThat(server.requests()).containsExactly("/digits.gz", "/digits.gz bytes=1000-", "/digits.gz");
        assertThat(folder.resolve("set/digits.gz")).hasBinaryContent(PACKED);
    }

    @Test
    void partThatIsTooLongIsFetchedAnew() throws Exception {
        byte[] longer = Arrays.copyOf(PACKED, PACKED.length + 10);
        assertThatThrownBy(() -> fetch(Display.LINES, FileServer.cut(longer, PACKED.length + 5)))
                .isInstanceOf(FetchException.class);
        fetch(Display.LINES, FileServer.file(PACKED));
        assertThat(folder.resolve("set/digits.gz")).hasBinaryContent(PACKED);
    }

    /** What a server may send instead of the file. */
    record Instead(String what, Answer answer, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Instead> instead() {
        byte[] page = "<!doctype html><p>Log in first".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Instead("page", FileServer.file(page), "got a web page"),
                new Instead("other", FileServer.file(new byte[300_000]), "SHA-256 of the content must be "),
                new Instead("short", FileServer.file(Arrays.copyOf(PLAIN, 5)), "must have 300000 bytes, got its end"),
                new Instead("none", FileServer.status(404), "127.0.0.1: it answers 404"),
                new Instead("empty", FileServer.file(new byte[0]), "the file must not be empty"),
                new Instead("endless", FileServer.file(new byte[3_000_000]), "it sends more than "));
    }

    @ParameterizedTest
    @MethodSource("instead")
    void whatIsNotTheFileNeverStandsUnderItsName(Instead instead) {
        assertThatThrownBy(() -> fetch(Display.LINES, instead.answer()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(instead.sentence());
        assertThat(folder.resolve("set/digits.gz")).doesNotExist();
    }

    @Test
    void nextAddressIsTriedWhereOneFails() throws Exception {
        List<URI> addresses =
                List.of(server.at("gone", FileServer.status(503)), server.at("digits.gz", FileServer.file(PACKED)));
        try (Fetcher fetcher = fetcher(Display.LINES)) {
            fetcher.download(file(addresses), folder.resolve("set"));
        }
        assertThat(names()).containsExactly("digits.gz");
    }

    @Test
    void withoutConnectionOneSentenceSaysWhatToFetch() {
        URI address = server.at("digits.gz", FileServer.file(PACKED));
        server.close();
        assertThatThrownBy(() -> {
                    try (Fetcher fetcher = fetcher(Display.LINES)) {
                        fetcher.download(file(List.of(address)), folder.resolve("set"));
                    }
                })
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("(127.0.0.1: no connection)")
                .hasMessageEndingWith("or fetch " + address + " elsewhere");
    }

    @Test
    void filesOfThisMachineAreCheckedToo() throws Exception {
        Path packed = Files.write(folder.resolve("whatever"), PACKED);
        Path plain = Files.write(folder.resolve("digits"), PLAIN);
        Path other = Files.write(folder.resolve("other"), new byte[5]);
        try (Fetcher fetcher = fetcher(Display.LINES)) {
            fetcher.copy(file(List.of()), packed, folder.resolve("set"));
            fetcher.copy(file(List.of()), plain, folder.resolve("set"));
            assertThat(names()).containsExactly("digits", "digits.gz");
            assertThatThrownBy(() -> fetcher.copy(file(List.of()), other, folder.resolve("set")))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("the content must have 300000 bytes");
        }
    }

    private void fetch(Display display, Answer answer) throws FetchException {
        URI address = server.at("digits.gz", answer);
        try (Fetcher fetcher = fetcher(display)) {
            fetcher.download(file(List.of(address)), folder.resolve("set"));
        }
    }

    private Fetcher fetcher(Display display) {
        return new Fetcher(new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), display));
    }

    private static DataFile file(List<URI> addresses) {
        MessageDigest digest = Fingerprint.sha256("").start();
        digest.update(PLAIN);
        ContentCheck check = ContentCheck.plain(PLAIN.length, Fingerprint.sha256(Fingerprint.print(digest)));
        return new DataFile("digits.gz", "digits", PACKED.length, check, addresses);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder.resolve("set"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
