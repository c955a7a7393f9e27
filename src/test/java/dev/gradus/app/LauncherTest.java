package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class LauncherTest {
    @Test
    void launcherAndPomGiveTheSameFlags() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        assertThat(Launcher.JVM_FLAGS).isEqualTo(List.of(property(pom, "jvm.modules"), property(pom, "jvm.native")));
    }

    @Test
    void launcherAndPomAskForTheSameJava() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        assertThat(property(pom, "maven.compiler.release")).isEqualTo(String.valueOf(Launcher.REQUIRED));
    }

    @Test
    void jarStartsWithTheCacheThatLiesBesideIt(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("gradus.jar");
        assertThat(Launcher.startCache(jar)).isEmpty();
        Path cache = Files.createFile(folder.resolve("gradus.jsa"));
        assertThat(Launcher.startCache(jar)).contains("-XX:SharedArchiveFile=" + cache);
        assertThat(Launcher.startCache(folder.resolve("classes"))).isEmpty();
    }

    private static String property(Document pom, String name) {
        return pom.getElementsByTagName(name).item(0).getTextContent();
    }
}
