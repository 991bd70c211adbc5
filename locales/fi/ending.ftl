ending-state-finished = Päättynyt
ending-state-archived = Arkistoitu
ending-closing-ahead = Yhteinen päätös on vielä edessä. Päätä ohjelma sen jälkeen tai siirrä päätöstä asetuksissa.
