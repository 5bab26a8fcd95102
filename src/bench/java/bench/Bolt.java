package bench;

/**
 * How the database of a server is reached, which the server itself tells nobody.
 *
 * @param uri where
 * @param user as whom
 * @param password this start's
 */
record Bolt(String uri, String user, String password) {}
