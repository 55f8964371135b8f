/** How the parts that follow publications know up to where they have followed. */
package bg.glashatay.ejb.outbox;
