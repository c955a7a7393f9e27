package dev.gradus.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads methods and constructors. A record's header is not a method, nor is the constructor that repeats it. */
final class Signatures extends TreeScanner<Void, ClassTree> {
    /** One method or constructor; {@code lines} counts from its annotations to its brace, without Javadoc. */
    record Signature(String where, long lines, int parameters, boolean exposed, boolean takesBoolean) {}

    private static final Pattern BOOLEAN = Pattern.compile("(java\\.lang\\.)?[bB]oolean");

    private final List<Signature> found = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private Signatures(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    static List<Signature> of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, _ -> {}, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Signature> signatures = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                var scanner = new Signatures(unit, positions);
                scanner.scan(unit, null);
                signatures.addAll(scanner.found);
            }
            return signatures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, ClassTree outer) {
        return super.visitClass(type, type);
    }

    @Override
    public Void visitMethod(MethodTree method, ClassTree owner) {
        long first = line(positions.getStartPosition(unit, method));
        long last = line(positions.getEndPosition(unit, method));
        int parameters =
                repeatsHeader(method, owner) ? 0 : method.getParameters().size();
        String where = "%s:%d %s".formatted(Path.of(unit.getSourceFile().getName()), first, method.getName());
        found.add(new Signature(where, last - first + 1, parameters, isExposed(method, owner), takesBoolean(method)));
        return super.visitMethod(method, owner);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static boolean repeatsHeader(MethodTree method, ClassTree owner) {
        if (owner.getKind() != Tree.Kind.RECORD || method.getReturnType() != null) {
            return false;
        }
        List<String> header = owner.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getType().toString())
                .toList();
        List<String> types = method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .toList();
        return types.isEmpty() || types.equals(header);
    }

    /** An overriding method did not choose its signature: the method that it overrides answers for it. */
    private static boolean isExposed(MethodTree method, ClassTree owner) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        boolean implicit = owner.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        return method.getReturnType() != null && !overrides && (implicit || flags.contains(Modifier.PUBLIC));
    }

    private static boolean takesBoolean(MethodTree method) {
        return method.getParameters().stream()
                .anyMatch(parameter ->
                        BOOLEAN.matcher(parameter.getType().toString()).matches());
    }
}
