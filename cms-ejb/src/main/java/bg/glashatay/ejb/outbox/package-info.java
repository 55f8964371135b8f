/** How changes that citizens see are told, and how the parts that follow them know up to where they have followed. */
package bg.glashatay.ejb.outbox;
