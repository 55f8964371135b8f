/** Addresses of former sites and where they lead. */
package bg.glashatay.domain.redirects;
