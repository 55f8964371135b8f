/** The REST API: what it reads and writes, and problems as RFC 9457 has them. */
package bg.glashatay.web.api;
