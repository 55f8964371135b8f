package bg.glashatay.run.bench;

/** Who sends the same bytes. */
enum Rival {
    APPLICATION,
    /** A servlet on the same server that does nothing else. */
    BARE_SERVLET,
    /** nginx, from a file. */
    PLAIN_NGINX,
    /** nginx with the configuration that ships, from the mirror. */
    FRONT
}
