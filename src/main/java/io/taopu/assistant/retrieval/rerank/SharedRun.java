package io.taopu.assistant.retrieval.rerank;

/** The longest run of characters that two texts share. */
final class SharedRun {

    private SharedRun() {}

    static int longest(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int[] ending = new int[one.length() + 1];
        int longest = 0;
        for (int i = 0; i < other.length(); i++) {
            char character = other.charAt(i);
            for (int j = one.length(); j > 0; j--) {
                ending[j] = one.charAt(j - 1) == character ? ending[j - 1] + 1 : 0;
                longest = Math.max(longest, ending[j]);
            }
        }
        return longest;
    }
}
