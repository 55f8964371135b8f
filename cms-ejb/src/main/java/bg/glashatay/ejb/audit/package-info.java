/** The door of every command: it writes the line of the audit log, of refusals too, and says in whose name. */
package bg.glashatay.ejb.audit;
