/** The audit log as administrators read, filter and take it with them. */
package bg.glashatay.ejb.auditlog;
