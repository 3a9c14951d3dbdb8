package org.stemma.time;

/** Reads Roman numbers, also where Cyrillic letters of the same look stand for the Latin ones. */
final class Roman {
    private static final String LOOK_ALIKES = "ІХСМЅ";
    private static final String LATIN = "IXCMS";
    private static final int LONGEST = 8;

    private Roman() {}

    /** Returns the number; 0 where the capital letters are none below 40. */
    static int value(String written) {
        if (written.length() > LONGEST) {
            return 0;
        }
        int total = 0;
        int previous = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            int alike = LOOK_ALIKES.indexOf(written.charAt(i));
            int value = switch (alike >= 0 ? LATIN.charAt(alike) : written.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 0;
            };
            if (value == 0) {
                return 0;
            }
            total += value < previous ? -value : value;
            previous = Math.max(previous, value);
        }
        return total < 40 ? total : 0;
    }
}
