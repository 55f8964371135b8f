/** One line of the audit log: who asked for what, when, and whether it was done or refused. */
package bg.glashatay.domain.audit;
