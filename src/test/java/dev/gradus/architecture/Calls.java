package dev.gradus.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Predicates over what a class calls, told by names so that every overload counts. */
final class Calls {
    private Calls() {}

    static DescribedPredicate<JavaMethodCall> to(Class<?> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "calls to %s of %s".formatted(wanted, owner.getSimpleName()),
                call -> call.getTargetOwner().isEquivalentTo(owner) && wanted.contains(call.getName()));
    }

    static DescribedPredicate<JavaFieldAccess> toConsole() {
        Set<String> streams = Set.of("out", "err");
        return DescribedPredicate.describe(
                "access to System.out or System.err",
                access -> access.getTargetOwner().isEquivalentTo(System.class) && streams.contains(access.getName()));
    }
}
