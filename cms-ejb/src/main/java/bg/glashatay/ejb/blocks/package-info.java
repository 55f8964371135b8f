/** Texts that stand in several pages and are edited once. */
package bg.glashatay.ejb.blocks;
