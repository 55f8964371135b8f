/** The door: who comes in to the editorial pages and the REST API, and how. */
package bg.glashatay.web.security;
