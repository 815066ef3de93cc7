"""How a plan begins and grows: what is asked, and the files that the answers become."""
