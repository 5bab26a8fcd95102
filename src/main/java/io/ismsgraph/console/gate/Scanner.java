package io.ismsgraph.console.gate;

/**
 * Looks at every character once, before anything takes the text apart: a lexer needs quadratic time for what is opened and
 * never closed, and a reader may be shown other characters than run.
 */
final class Scanner {

    /** Nearly twice what the longest statement of an example has. */
    static final int CHARACTERS = 65_536;

    private final String text;

    private Scanner(String text) {
        this.text = text;
    }

    /**
     * Lets pass what can be read as it is shown.
     *
     * @throws StatementRefused naming the first character that stands in the way
     */
    static void hold(String text) {
        if (text.length() > CHARACTERS) {
            throw new Place(1, 1)
                    .refuse("The statement has " + text.length() + " characters, and " + CHARACTERS
                            + " is the most: pass long values as parameters.");
        }
        var scanner = new Scanner(text);
        for (int at = 0; at < text.length(); at++) {
            scanner.holdShown(at);
        }
        for (int at = 0; at < text.length(); ) {
            at = scanner.after(at);
        }
    }

    private int after(int at) {
        return switch (text.charAt(at)) {
            case '\'', '"' -> afterText(at);
            case '`' -> afterName(at);
            case '/' -> afterSlash(at);
            default -> at + 1;
        };
    }

    private int afterText(int opened) {
        if (opened > 0 && Character.toLowerCase(text.charAt(opened - 1)) == 's') {
            throw refuse(
                    opened,
                    "Text with expressions inside it (s'…') cannot run here: join it with +; if this is plain text,"
                            + " write a space before the quote.");
        }
        var quote = text.charAt(opened);
        for (int at = opened + 1; at < text.length(); at++) {
            if (text.charAt(at) == quote) {
                return at + 1;
            }
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        throw refuse(opened, "This text is not closed: a " + quote + " is missing at its end.");
    }

    private int afterName(int opened) {
        return afterClosing(opened, 1, "`", "This name is not closed: a ` is missing at its end.");
    }

    private int afterSlash(int at) {
        if (text.startsWith("/*", at)) {
            return afterClosing(at, 2, "*/", "This comment is not closed: a */ is missing at its end.");
        }
        if (text.startsWith("//", at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
        return at + 1;
    }

    /** A doubled backtick closes one name and opens another here, which is as good for finding where the last one ends. */
    private int afterClosing(int opened, int width, String closing, String missing) {
        int closed = text.indexOf(closing, opened + width);
        if (closed < 0) {
            throw refuse(opened, missing);
        }
        return closed + closing.length();
    }

    private void holdShown(int at) {
        var one = text.charAt(at);
        if (one == '\\' && at + 1 < text.length() && text.charAt(at + 1) == 'u') {
            throw refuse(
                    at, "\\u stands for another character: write the character itself, or pass it as a parameter.");
        }
        if (isHidden(one) || isBroken(at)) {
            throw refuse(
                    at,
                    "There is a character here that is not shown (" + "U+%04X".formatted((int) one)
                            + "): delete it, or pass it as a parameter.");
        }
    }

    /** What joins, parts or turns around the text beside it without being seen. */
    private static boolean isHidden(char one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL -> "\t\n\r".indexOf(one) < 0;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Half of a character that takes two, without the other half. */
    private boolean isBroken(int at) {
        var one = text.charAt(at);
        return Character.isSurrogate(one)
                && Character.charCount(text.codePointAt(at)) == 1
                && (at == 0 || Character.charCount(text.codePointAt(at - 1)) == 1);
    }

    private StatementRefused refuse(int at, String message) {
        return Place.at(text, at).refuse(message);
    }
}
