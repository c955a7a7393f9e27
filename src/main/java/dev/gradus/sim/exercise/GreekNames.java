package dev.gradus.sim.exercise;

import java.util.Map;

/** Letters that learners copy from a formula on the page, in the spelling that variables have: η is eta, w₁ is w1. */
final class GreekNames {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('η', "eta"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('ρ', "rho"),
            Map.entry('σ', "sigma"));

    private GreekNames() {}

    static boolean mayContinue(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || isSubscript(letter);
    }

    static String spelledOut(String name) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (isSubscript(letter)) {
                spelled.append((char) (letter - '₀' + '0'));
            } else {
                spelled.append(LETTERS.getOrDefault(letter, Character.toString(letter)));
            }
        }
        return spelled.toString();
    }

    private static boolean isSubscript(char letter) {
        return '₀' <= letter && letter <= '₉';
    }
}
