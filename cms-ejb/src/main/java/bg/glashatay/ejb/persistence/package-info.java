/** The database as a whole: the wait for it, migrations, turns between nodes, and its answers in words. */
package bg.glashatay.ejb.persistence;
