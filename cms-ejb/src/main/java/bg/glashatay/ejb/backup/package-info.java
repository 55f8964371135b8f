/**
 * Copies of all that is kept, in one archive, and the way back. All but the session beans runs outside of a server too:
 * it needs no more than the JDBC driver and Flyway.
 */
package bg.glashatay.ejb.backup;
